package io.github.cctrcodec.message;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A word that this library knows: a four-character word of the Carscop protocol, a message type or command of H02, or
 * the first byte of a binary record. Each has its evidence and source; a command also has its syntax and the reply of
 * the unit.
 *
 * <pre>{@code
 * message.knownWord().ifPresent(word -> show(word.text(), word.evidence(), word.source()));
 * }</pre>
 *
 * <p>A frame with another word is decoded as {@link Unrecognized}, with all its fields.
 */
public enum Word {
    /** Handshake and keep-alive. */
    UB00(Protocol.CARSCOP, MessageType.HANDSHAKE, Evidence.CAPTURED, "Traccar issue 2505"),
    /** Login, the only Carscop frame that carries the id. */
    UB05(Protocol.CARSCOP, MessageType.LOGIN, Evidence.CAPTURED, "capture of a CCTR-620+"),
    /** Live position. */
    UD00(Protocol.CARSCOP, MessageType.POSITION, Evidence.CAPTURED, "Traccar issue 2505"),
    /** Buffered ("blind area") position: stored while there was no network, sent later. */
    UD04(Protocol.CARSCOP, MessageType.POSITION, Evidence.CAPTURED, "Traccar issue 2505"),
    /** Position after a prefix of nine digits whose purpose is unknown. */
    UB04(Protocol.CARSCOP, MessageType.POSITION, Evidence.THIRD_PARTY, "test vector of another project"),
    /** Alarm. */
    UA01(Protocol.CARSCOP, MessageType.ALARM, Evidence.DOCUMENTED, "vendor example"),
    /** The server's answer to {@link #UB00}. */
    DB01(Protocol.CARSCOP, MessageType.ACKNOWLEDGEMENT, Evidence.THIRD_PARTY, "two independent servers"),
    /** The server's answer to {@link #UB05}. */
    DX06(Protocol.CARSCOP, MessageType.ACKNOWLEDGEMENT, Evidence.DOCUMENTED, "CC800 document, two servers"),
    /** The server's general acknowledgement. */
    DX00(Protocol.CARSCOP, MessageType.ACKNOWLEDGEMENT, Evidence.THIRD_PARTY, "one independent server"),

    /** Position; also sent for each alarm and as login. */
    V1(Protocol.H02, MessageType.POSITION, Evidence.CAPTURED, "CC828 document, logs of CCTR-800 units"),
    /** Position of other brands, with fields after the status. */
    V5(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of the wider family"),
    /** Position of other brands, with fields after the status. */
    V6(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of the wider family"),
    /** Position of other brands, with fields after the status. */
    V8(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of the wider family"),
    /** Position of Cantrack units; an address request in other dialects. */
    V2(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures and document of the wider family"),
    /** Position of LKGPS units, with SIM number and ICCID before the status. */
    V9(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of LKGPS units"),
    /** Position of LKGPS units, with SIM number and ICCID before the status. */
    V19(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of LKGPS units"),
    /** Address request, with a position. */
    VI1(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of the wider family"),
    /** Position without a time of day, of other brands; with {@code V} a list of cells that is kept raw. */
    VP1(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of the wider family"),
    /** Heartbeat with battery, GSM level and satellites. */
    LINK(Protocol.H02, MessageType.HEARTBEAT, Evidence.CAPTURED, "CCTR-800, Traccar issue 2868"),
    /** Neighbouring cells, the LBS report. */
    NBR(Protocol.H02, MessageType.CELLS, Evidence.CAPTURED, "logs of CCTR-800 units, CC828 document"),
    /** Heartbeat of other brands, possibly with a battery percentage. */
    HTBT(Protocol.H02, MessageType.HEARTBEAT, Evidence.FAMILY, "captures of the wider family"),
    /** Neighbouring cells of Cantrack units. */
    V3(Protocol.H02, MessageType.CELLS, Evidence.FAMILY, "captures and document of the wider family"),
    /**
     * Confirmation of a command by the device. From the server, with {@code V1} or {@code NBR} and 14 digits, the same
     * word is an {@link Acknowledgement}.
     */
    V4(Protocol.H02, MessageType.REPLY, Evidence.FAMILY, "vendor document of the wider family"),
    /** Binary standard record. Never seen from a Carscop unit. */
    RECORD("$", Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "vendor document of the wider family"),
    /** Binary mileage record. Never seen from a Carscop unit. */
    MILEAGE_RECORD("X", Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "capture of the wider family"),
    /** The server's acknowledgement of a record, needed by SinoTrack units. */
    R12(Protocol.H02, MessageType.ACKNOWLEDGEMENT, Evidence.FAMILY, "SinoTrack document"),

    /** Heartbeat or login of other brands; kept raw. */
    V0(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** Heartbeat of other brands; kept raw. */
    XT(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** SIM card number of other brands; kept raw. */
    ICCID(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** Text of other brands; kept raw. */
    TIME(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** Text of other brands; kept raw. */
    BASE(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** Text of other brands; kept raw. */
    BS(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** Text of other brands; kept raw. */
    BC(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** Text of an SMS reply, possibly of several lines; kept raw. */
    SMS(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** Text of other brands; kept raw. */
    MOVE(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** Text of other brands; kept raw. */
    SOS(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "captures of the wider family"),
    /** A word of the server whose meaning is not known; kept raw. */
    S1(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "documents of the wider family, only from the server"),
    /** A word of the server whose meaning is not known; kept raw. */
    S2(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "documents of the wider family, only from the server"),
    /** A word of the server whose meaning is not known; kept raw. */
    S3(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "documents of the wider family, only from the server"),
    /** A word of the server whose meaning is not known; kept raw. */
    I1(Protocol.H02, MessageType.UNRECOGNIZED, Evidence.FAMILY, "documents of the wider family, only from the server"),

    /** Command: report interval and batch. */
    D1(Evidence.FAMILY, "ReachFar document", "D1,HHMMSS,interval,batch", "V4,D1 or V1"),
    /** Command: wake the GPS and report. */
    LOC(Evidence.FAMILY, "ReachFar document", "LOC,HHMMSS,seconds", "V1 or NBR"),
    /** Command: device situation. */
    CK(Evidence.FAMILY, "ReachFar document", "CK,HHMMSS", "V4,CK,GSM,GPS,BAT,SCF,ANS,LIG,MOD,LAG,DND"),
    /** Command: read the state. */
    S26(Evidence.FAMILY, "ReachFar document", "S26,HHMMSS", "LINK or V4,S26"),
    /** Command: SOS numbers. */
    S8(Evidence.FAMILY, "ReachFar document", "S8,HHMMSS,p1,p2,p3", "V4,S8"),
    /** Command: restart. */
    R1(Evidence.FAMILY, "ReachFar document", "R1,HHMMSS", ""),
    /** Command: clear latched alarms; also restores fuel. */
    R7(Evidence.FAMILY, "classic document", "R7,HHMMSS", ""),
    /** Command: arm or disarm, in two dialects that contradict each other. */
    SCF(
            Evidence.FAMILY,
            "ReachFar and SinoTrack documents",
            "SCF,HHMMSS,0,ab or SCF,HHMMSS,0,0 or SCF,HHMMSS,1,1",
            "V4,SCF"),
    /** Command: periodic report. */
    S17(Evidence.FAMILY, "classic document", "S17,HHMMSS,interval", "V4,S17"),
    /** Command: periodic report, with {@code 22} as first parameter. */
    S71(Evidence.THIRD_PARTY, "independent servers", "S71,HHMMSS,22,interval", ""),
    /** Command: speed limits. */
    S14(Evidence.FAMILY, "classic document", "S14,HHMMSS,max,min,mode,duration", "V4,S14,max,min,mode,duration"),
    /** Command: fuel or power cut. Safety-relevant. */
    S20(
            Evidence.FAMILY,
            "classic document, captures of the wider family",
            "S20,HHMMSS,C,t1[,t2...]",
            "V4,S20,DONE or V4,S20,OK or V4,S20,ERROR"),
    /** Command: server address. */
    S23(Evidence.FAMILY, "classic document", "S23,HHMMSS,a,b,c,d,port", "V4,S23"),
    /** Command: APN. */
    S24(Evidence.FAMILY, "classic document", "S24,HHMMSS,M,apn", "V4,S24"),
    /** Command: factory settings. */
    S25(Evidence.THIRD_PARTY, "independent servers", "S25,HHMMSS", "V4,S25"),
    /** Command: read or reset the mileage. */
    S32(Evidence.FAMILY, "classic document", "S32,HHMMSS,0 or S32,HHMMSS,1", "V4,S32,mileage");

    private final String text;
    private final Protocol protocol;
    private final MessageType type;
    private final Evidence evidence;
    private final String source;
    private final String syntax;
    private final String expectedReply;

    Word(Protocol protocol, MessageType type, Evidence evidence, String source) {
        this("", protocol, type, evidence, source, "", "");
    }

    Word(String text, Protocol protocol, MessageType type, Evidence evidence, String source) {
        this(text, protocol, type, evidence, source, "", "");
    }

    /** A command. */
    Word(Evidence evidence, String source, String syntax, String expectedReply) {
        this("", Protocol.H02, MessageType.COMMAND, evidence, source, syntax, expectedReply);
    }

    Word(
            String text,
            Protocol protocol,
            MessageType type,
            Evidence evidence,
            String source,
            String syntax,
            String expectedReply) {
        this.text = text.isEmpty() ? name() : text;
        this.protocol = protocol;
        this.type = type;
        this.evidence = evidence;
        this.source = source;
        this.syntax = syntax;
        this.expectedReply = expectedReply;
    }

    /**
     * Returns the known word with a text.
     *
     * @param protocol the protocol of the frame
     * @param text the word as the frame has it; {@code $} or {@code X} for a binary record
     * @return the word; absent when this library does not know it
     */
    public static Optional<Word> of(Protocol protocol, String text) {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(text, "text");
        return Arrays.stream(values())
                .filter(word -> word.protocol == protocol && word.text.equals(text))
                .findFirst();
    }

    /**
     * Returns the word as a frame has it.
     *
     * @return the name of the constant; {@code $} or {@code X} for binary records
     */
    public String text() {
        return text;
    }

    /**
     * Returns the protocol that has this word.
     *
     * @return the protocol
     */
    public Protocol protocol() {
        return protocol;
    }

    /**
     * Returns the kind of message that a frame with this word has, when its structure can be read.
     *
     * @return the kind; {@link MessageType#UNRECOGNIZED} when its fields stay raw
     */
    public MessageType type() {
        return type;
    }

    /**
     * Returns who sends this word. {@link #V4} is uplink, since the device confirms commands with it; the server's
     * acknowledgement with the same word is an {@link Acknowledgement}.
     *
     * @return {@link Direction#UPLINK} or {@link Direction#DOWNLINK}
     */
    public Direction direction() {
        return switch (this) {
            case S1, S2, S3, I1 -> Direction.DOWNLINK;
            default ->
                type == MessageType.COMMAND || type == MessageType.ACKNOWLEDGEMENT
                        ? Direction.DOWNLINK
                        : Direction.UPLINK;
        };
    }

    /** Returns whether this is the first byte of a binary record, not the word of a text frame. */
    boolean isRecord() {
        return this == RECORD || this == MILEAGE_RECORD;
    }

    /**
     * Returns how the meaning is known for Carscop units.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Returns where the meaning comes from.
     *
     * @return one line
     */
    public String source() {
        return source;
    }

    /**
     * Returns the syntax of a command, beginning with its word: {@code HHMMSS} is the sender's clock, {@code [...]} is
     * optional, and {@code or} separates alternative forms. {@link io.github.cctrcodec.command.H02Command} documents
     * meaning and ranges of the parameters.
     *
     * @return for example {@code LOC,HHMMSS,seconds}; absent for a word that is not a command
     */
    public Optional<String> syntax() {
        return Optional.of(syntax).filter(form -> !form.isEmpty());
    }

    /**
     * Returns how the frame begins that a unit sends when it has received this command. No Carscop unit was seen to
     * confirm a command: {@link #evidence()} applies to the reply too.
     *
     * @return beginning with its word, {@code or} separates alternatives; absent for a word that is not a command, for
     *     {@link #R1} and {@link #R7}, which are not confirmed, and for {@link #S71}, whose confirmation is unknown
     */
    public Optional<String> expectedReply() {
        return Optional.of(expectedReply).filter(reply -> !reply.isEmpty());
    }
}
