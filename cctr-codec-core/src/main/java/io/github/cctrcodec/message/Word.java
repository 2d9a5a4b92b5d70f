package io.github.cctrcodec.message;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every word that this library gives a meaning: the four-character command words of the Carscop protocol, the message
 * types and commands of H02 and the first bytes of its binary records. The table of what is known, and how.
 *
 * <p>A word that is not here comes out as {@link Unrecognized}, whole.
 */
public enum Word {
    /** Handshake and keep-alive. */
    UB00(Protocol.CARSCOP, MessageType.HANDSHAKE, Evidence.CAPTURED, "Traccar issue 2505"),
    /** Login, the only Carscop frame that carries the id. */
    UB05(Protocol.CARSCOP, MessageType.LOGIN, Evidence.CAPTURED, "capture of a CCTR-620+"),
    /** Live position. */
    UD00(Protocol.CARSCOP, MessageType.POSITION, Evidence.CAPTURED, "Traccar issue 2505"),
    /** Position of the blind area: stored while there was no network, sent later. */
    UD04(Protocol.CARSCOP, MessageType.POSITION, Evidence.CAPTURED, "Traccar issue 2505"),
    /** Position with a prefix of nine digits whose purpose is unknown. */
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
    /** Position of other brands, with fields behind the status. */
    V5(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of the wider family"),
    /** Position of other brands, with fields behind the status. */
    V6(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of the wider family"),
    /** Position of other brands, with fields behind the status. */
    V8(Protocol.H02, MessageType.POSITION, Evidence.FAMILY, "captures of the wider family"),
    /** Heartbeat with battery, GSM level and satellites. */
    LINK(Protocol.H02, MessageType.HEARTBEAT, Evidence.CAPTURED, "CCTR-800, Traccar issue 2868"),
    /** Neighbouring cells, the LBS report. */
    NBR(Protocol.H02, MessageType.CELLS, Evidence.CAPTURED, "logs of CCTR-800 units, CC828 document"),
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

    /** Command: report interval and batch. */
    D1(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "ReachFar document"),
    /** Command: wake the GPS and report. */
    LOC(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "ReachFar document"),
    /** Command: device situation. */
    CK(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "ReachFar document"),
    /** Command: read the state. */
    S26(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "ReachFar document"),
    /** Command: SOS numbers. */
    S8(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "ReachFar document"),
    /** Command: restart. */
    R1(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "ReachFar document"),
    /** Command: clear latched alarms; also restores fuel. */
    R7(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "classic document"),
    /** Command: arm and disarm, in two dialects that contradict each other. */
    SCF(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "ReachFar and SinoTrack documents"),
    /** Command: periodic report. */
    S17(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "classic document"),
    /** Command: periodic report, with {@code 22} as first parameter. */
    S71(Protocol.H02, MessageType.COMMAND, Evidence.THIRD_PARTY, "independent servers"),
    /** Command: speed limits. */
    S14(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "classic document"),
    /** Command: fuel or power cut. Safety-relevant. */
    S20(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "classic document, captures of the wider family"),
    /** Command: server address. */
    S23(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "classic document"),
    /** Command: APN. */
    S24(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "classic document"),
    /** Command: factory settings. */
    S25(Protocol.H02, MessageType.COMMAND, Evidence.THIRD_PARTY, "independent servers"),
    /** Command: read or reset the mileage. */
    S32(Protocol.H02, MessageType.COMMAND, Evidence.FAMILY, "classic document");

    private final String text;
    private final Protocol protocol;
    private final MessageType type;
    private final Evidence evidence;
    private final String source;

    Word(Protocol protocol, MessageType type, Evidence evidence, String source) {
        this.text = name();
        this.protocol = protocol;
        this.type = type;
        this.evidence = evidence;
        this.source = source;
    }

    Word(String text, Protocol protocol, MessageType type, Evidence evidence, String source) {
        this.text = text;
        this.protocol = protocol;
        this.type = type;
        this.evidence = evidence;
        this.source = source;
    }

    /** The word of a protocol, or empty when this library knows no meaning of it. */
    public static Optional<Word> of(Protocol protocol, String text) {
        return Arrays.stream(values())
                .filter(word -> word.protocol == protocol && word.text.equals(text))
                .findFirst();
    }

    /** The word as it stands in the frame. */
    public String text() {
        return text;
    }

    /** The protocol that has this word. */
    public Protocol protocol() {
        return protocol;
    }

    /** What a frame with this word says, when its structure is found. */
    public MessageType type() {
        return type;
    }

    /** How the meaning is known for Carscop units. */
    public Evidence evidence() {
        return evidence;
    }

    /** Where the meaning comes from, in one line. */
    public String source() {
        return source;
    }
}
