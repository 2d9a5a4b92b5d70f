package io.github.cctrcodec.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.DecoderOptions;
import io.github.cctrcodec.Detection;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.LookAlike;
import io.github.cctrcodec.ProtocolDetector;
import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.message.AlarmKind;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Delivery;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusDialect;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.session.DeviceSession;
import io.github.cctrcodec.session.PendingCommands;
import io.github.cctrcodec.session.ReplyPolicy;
import io.github.cctrcodec.session.UdpPeers;
import io.github.cctrcodec.sms.ServerAddress;
import io.github.cctrcodec.sms.SmsAlarm;
import io.github.cctrcodec.sms.SmsPassword;
import io.github.cctrcodec.sms.SmsPlan;
import io.github.cctrcodec.sms.SmsText;
import io.github.cctrcodec.view.CarscopView;
import io.github.cctrcodec.view.FrameReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The common uses of the library, written as its users write them: with exported packages only, and without a cast. The
 * module descriptor of this sample lets the compiler see nothing else.
 */
class UsesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String LOGIN =
            "*150817160254UB05CC8011400042499160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^";
    private static final String LIVE = "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
    private static final String ALARM =
            "*040331141830UA012Hi-jack061825A2934.0133N10627.2544E000.0040331309.6200000000L000000^";
    private static final String POSITION =
            "*HQ,1600073844,V1,055600,A,2234.3066,N,11351.6829,E,010.0,045,080813,FFFFFBFF#";
    private static final String HEARTBEAT = "*HQ,1600068860,LINK,112137,20,8,67,0,0,081116,FFFFFFFF#";

    @Test
    void printsWhatBothProtocolsSay() {
        List<String> lines = new ArrayList<>();
        DeviceSession session = DeviceSession.NEW;
        for (StreamEvent event : CctrCodec.decode(bytes("garbage" + LOGIN + LIVE + ALARM + POSITION + HEARTBEAT))) {
            if (event instanceof StreamEvent.Frame frame) {
                Message message = frame.message();
                session = session.after(message);
                lines.add(line(session.idOf(message), message));
            }
        }
        assertThat(lines)
                .containsExactly(
                        "CC8011400042499 2015-08-17T16:02:54Z -21.114665 149.170972 0.0 km/h {} -",
                        "CC8011400042499 2016-11-01T14:49:27Z -12.058990 -76.962092 0.7 km/h {} -",
                        "CC8011400042499 2004-03-31T06:18:25Z 29.566888 106.454240 0.0 km/h {SOS=DOCUMENTED} -",
                        "1600073844 2013-08-08T05:56:00Z 22.571777 113.861382 18.5 km/h {} -",
                        "1600068860 2016-11-08T11:21:37Z - - {} 67 %");
    }

    private static String line(Optional<String> id, Message message) {
        Fix fix = message.fix();
        return id.orElse("-")
                + message.time().map(time -> " " + time).orElse(" -")
                + fix.coordinates()
                        .map(place -> String.format(Locale.ROOT, " %.6f %.6f", place.latitude(), place.longitude()))
                        .orElse(" -")
                + (fix.kilometresPerHour().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                " %.1f km/h",
                                fix.kilometresPerHour().getAsDouble())
                        : " -")
                + " " + message.alarms()
                + message.battery()
                        .filter(battery -> battery.percent().isPresent())
                        .map(battery -> " " + battery.percent().getAsInt() + " %")
                        .orElse(" -");
    }

    @Test
    void sharesAPortWithOtherProtocols() {
        assertThat(ProtocolDetector.detect(bytes(LIVE))).isEqualTo(new Detection.Match(Protocol.CARSCOP, 0));
        assertThat(ProtocolDetector.detect(bytes("\r\n" + POSITION))).isEqualTo(new Detection.Match(Protocol.H02, 2));
        assertThat(ProtocolDetector.detect(bytes("GET / HTTP/1.1\r\n")))
                .isEqualTo(new Detection.NoMatch(Optional.of(LookAlike.HTTP)));
    }

    @Test
    void servesAConnection() {
        StreamDecoder decoder = new StreamDecoder();
        List<Message> received = new ArrayList<>();
        for (int i = 0; i < LIVE.length(); i += 10) {
            ByteBuffer chunk = ByteBuffer.wrap(bytes(LIVE.substring(i, Math.min(i + 10, LIVE.length()))));
            decoder.decode(chunk, event -> {
                if (event instanceof StreamEvent.Frame frame) {
                    received.add(frame.message());
                }
            });
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void servesDatagrams() {
        UdpPeers<String> peers = new UdpPeers<>(1000, Duration.ofHours(1));
        peers.after("192.0.2.1:5000", message(LOGIN), NOW);
        Message position = message(LIVE);
        assertThat(peers.after("192.0.2.1:5000", position, NOW).idOf(position)).contains("CC8011400042499");
        assertThat(peers.after("192.0.2.2:5000", position, NOW).idOf(position)).isEmpty();
    }

    @Test
    void answersEachDeviceAsItNeeds() {
        ReplyPolicy policy = ReplyPolicy.perDevice(
                id -> id.equals("8168000008") ? ReplyPolicy.sinoTrack() : ReplyPolicy.standard(), ReplyPolicy.none());
        Message login = message(LOGIN);
        assertThat(policy.replyTo(login, DeviceSession.NEW.after(login).idOf(login), NOW)
                        .map(UsesTest::frame))
                .contains("*150817160254DX061^");
        Message repeating = message(POSITION.replace("1600073844", "8168000008"));
        assertThat(policy.replyTo(repeating, repeating.deviceId(), NOW).map(UsesTest::frame))
                .contains("*HQ,8168000008,R12,120000#");
        assertThat(policy.replyTo(message(LIVE), Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void raisesAlarms() {
        assertThat(message(ALARM).alarms()).containsEntry(AlarmKind.SOS, Evidence.DOCUMENTED);
        assertThat(message(POSITION.replace("FFFFFBFF", "FFFFFFFE")).alarms()).containsOnlyKeys(AlarmKind.VIBRATION);
        Message disputed = message(POSITION.replace("FFFFFBFF", "FFFBFFFF"));
        assertThat(disputed.alarms()).isEmpty();
        assertThat(disputed.alarms(StatusDialect.SOS_ON_BIT_18)).containsOnlyKeys(AlarmKind.SOS);
    }

    @Test
    void correctsAClockAtLocalTime() {
        Fix fix = message(POSITION).fix();
        assertThat(fix.time(ZoneOffset.ofHours(8))).contains(Instant.parse("2013-08-07T21:56:00Z"));
        assertThat(fix.time()).contains(Instant.parse("2013-08-08T05:56:00Z"));
    }

    @Test
    void tellsLiveFromBuffered() {
        assertThat(deliveries(LIVE + LIVE.replace("UD00", "UD04") + POSITION))
                .containsExactly(Delivery.LIVE, Delivery.BUFFERED, Delivery.UNSTATED);
    }

    private static List<Delivery> deliveries(String input) {
        List<Delivery> deliveries = new ArrayList<>();
        CctrCodec.decode(ByteBuffer.wrap(bytes(input)), event -> {
            if (event instanceof StreamEvent.Frame frame && frame.message() instanceof Position position) {
                deliveries.add(position.delivery());
            }
        });
        return deliveries;
    }

    @Test
    void sendsACommandAndSeesItsConfirmation() {
        PendingCommands pending = PendingCommands.NONE.sent(
                H02Command.periodicReport(Head.H02.of("1600073844"), CommandTime.at(LocalTime.of(13, 3, 5)), 60), NOW);
        Message reply =
                message("*HQ,1600073844,V4,S17,130305,050316,A,2212.8745,N,11346.6574,E,000.0,000,220926,FFFFFFFF#");
        assertThat(pending.after(reply).confirmed()).isPresent();
        assertThat(pending.after(message(POSITION)).confirmed()).isEmpty();
    }

    @Test
    void configuresAndReadsBySms() {
        SmsPlan plan = SmsPlan.to(new ServerAddress("192.0.2.1", 8888), "internet");
        assertThat(plan.commands(SmsPassword.FACTORY).get(0).text()).contains("123456");
        SmsText text = SmsText.parse("Overspeed Alarm\nCurrent Speed:110km/h,Setting:100km/h\nBattery:88%");
        assertThat(text).isInstanceOfSatisfying(SmsText.Alarm.class, alarm -> {
            assertThat(alarm.kind()).isEqualTo(SmsAlarm.OVERSPEED);
            assertThat(alarm.readings().kilometresPerHour()).hasValue(110);
        });
    }

    @Test
    void seesWhatIsWrongWithAFrame() {
        String damaged = POSITION.replace("2234.3066", "9934.3066");
        StreamEvent.Frame lenient = frame(CctrCodec.decode(bytes(damaged)));
        assertThat(lenient.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.BAD_LATITUDE);
        assertThat(lenient.message().fix().coordinates()).isEmpty();
        assertThat(lenient.text()).isEqualTo(damaged);
        StreamEvent.Frame strict = frame(CctrCodec.decode(ByteBuffer.wrap(bytes(damaged)), DecoderOptions.STRICT));
        assertThat(strict.message()).isInstanceOf(Unrecognized.class);
    }

    @Test
    void buildsWhatADeviceSends() {
        Fix fix = Fix.builder()
                .validity(Validity.VALID)
                .time(Instant.parse("2016-11-01T14:49:27Z"))
                .coordinates(Coordinates.ofDegrees(-12.05899, -76.962092).toFourDecimals())
                .knots(0.4)
                .course(255)
                .build();
        Message position = Position.carscop(Stamp.of("161101144927"), Delivery.LIVE, fix, Optional.empty());
        assertThat(message(frame(position))).isEqualTo(position);
    }

    @Test
    void readsInPlace() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes(LIVE));
        FrameReader reader = new FrameReader();
        CarscopView view = new CarscopView();
        assertThat(reader.next(buffer)).isEqualTo(FrameReader.Step.FRAME);
        view.wrap(buffer, reader.start(), reader.length());
        assertThat(view.fix().milliknots()).isEqualTo(400);
        assertThat(view.odometerMetres()).isEqualTo(22_043);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Message message(String text) {
        return frame(CctrCodec.decode(bytes(text))).message();
    }

    private static StreamEvent.Frame frame(List<StreamEvent> events) {
        assertThat(events).hasSize(1);
        return events.stream()
                .filter(StreamEvent.Frame.class::isInstance)
                .map(StreamEvent.Frame.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String frame(Message message) {
        return new String(FrameEncoder.encode(message), StandardCharsets.ISO_8859_1);
    }
}
