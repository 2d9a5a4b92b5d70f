package io.github.cctrcodec.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Position, time, alarms and battery are asked in the same way of every message. */
class EveryMessageAnswersTest {
    private static final Head.H02 UNIT = Head.H02.of("1600073844");
    private static final Head.Carscop CARSCOP = new Head.Carscop(Stamp.of("161101144927"));

    @Test
    void aMessageWithoutAPositionHasAnEmptyOne() {
        Message handshake = new Handshake(CARSCOP);
        assertThat(handshake.fix()).isSameAs(Fix.UNSTATED);
        assertThat(handshake.fix().validity()).isEqualTo(Validity.UNSTATED);
        assertThat(handshake.time()).isEmpty();
        assertThat(handshake.status()).isEmpty();
        assertThat(handshake.alarms()).isEmpty();
        assertThat(handshake.battery()).isEmpty();
    }

    @Test
    void anAlarmIsOneEvenWhenNobodyExplainsItsCode() {
        assertThat(alarm('2').alarms()).containsExactly(Map.entry(AlarmKind.SOS, Evidence.DOCUMENTED));
        assertThat(alarm('6').alarms()).containsExactly(Map.entry(AlarmKind.GEOFENCE, Evidence.FAMILY));
        assertThat(alarm('x').alarms()).containsExactly(Map.entry(AlarmKind.UNKNOWN, Evidence.DOCUMENTED));
        assertThat(alarm('x').knownCode()).isEmpty();
    }

    @Test
    void theAlarmsOfAStatusAreThoseOfItsAlarmBits() {
        StatusWord status = new StatusWord(~(1 << 1 | 1 << 4 | 1 << 10 | 1 << 28));
        assertThat(status.alarms())
                .containsOnlyKeys(AlarmKind.SOS, AlarmKind.GEOFENCE_IN, AlarmKind.POWER_CUT)
                .isUnmodifiable();
        assertThat(Position.h02(UNIT, Fix.NONE, status).alarms()).isEqualTo(status.alarms());
        assertThat(Heartbeat.builder(UNIT).status(status).build().alarms()).isEqualTo(status.alarms());
        assertThat(CellReport.builder(UNIT).status(status).build().alarms()).isEqualTo(status.alarms());
    }

    @Test
    void aDisputedBitIsAnAlarmInTheDialectOfTheCallerOnly() {
        StatusWord status = new StatusWord(~(1 << 17 | 1 << 18));
        assertThat(status.alarms()).isEmpty();
        for (StatusDialect dialect : StatusDialect.values()) {
            assertThat(status.alarms(dialect)).containsExactly(Map.entry(dialect.alarm(), dialect.evidence()));
            assertThat(new StatusWord(~0).alarms(dialect)).isEmpty();
            assertThat(dialect.source()).isNotBlank();
        }
        assertThat(status.alarms(StatusDialect.SOS_ON_BIT_18, StatusDialect.LOW_BATTERY_ON_BIT_17))
                .containsOnlyKeys(AlarmKind.SOS, AlarmKind.LOW_BATTERY);
        StatusWord both = new StatusWord(~(1 << 1 | 1 << 18));
        assertThat(both.alarms(StatusDialect.SOS_ON_BIT_18))
                .containsExactly(Map.entry(AlarmKind.SOS, StatusFlag.SOS.evidence()));
    }

    @Test
    void noFlagSpeaksForADisputedBit() {
        for (StatusDialect dialect : StatusDialect.values()) {
            assertThat(StatusFlag.values()).extracting(StatusFlag::bit).doesNotContain(dialect.bit());
        }
    }

    @Test
    void theBatteryOfAHeartbeatHasTheEvidenceOfItsWord() {
        Heartbeat link = Heartbeat.builder(UNIT).batteryPercent(67).build();
        assertThat(link.battery()).contains(new Battery(OptionalInt.empty(), OptionalInt.of(67), Evidence.CAPTURED));
        Heartbeat htbt =
                Heartbeat.builder(UNIT).word(Word.HTBT).batteryPercent(5).build();
        assertThat(htbt.battery().orElseThrow().evidence()).isEqualTo(Evidence.FAMILY);
        assertThat(link.battery().orElseThrow().source())
                .isNotEqualTo(htbt.battery().orElseThrow().source());
        assertThat(Heartbeat.builder(UNIT).build().battery()).isEmpty();
    }

    @Test
    void aConfirmationHasThePositionOfItsReport() {
        Message reply =
                message("*HQ,1600073844,V4,S17,130305,050316,A,2212.8745,N,11346.6574,E,014.3,028,220922,FFFFFFFE#");
        assertThat(reply.time()).contains(Instant.parse("2022-09-22T05:03:16Z"));
        assertThat(reply.fix().coordinates()).isPresent();
        assertThat(reply.alarms()).containsOnlyKeys(AlarmKind.VIBRATION);
        assertThat(reply.battery()).isEmpty();
        Message bare = message("*HQ,1600073844,V4,CK,20,8,67,0,0,0,0,0,0#");
        assertThat(bare.fix()).isSameAs(Fix.UNSTATED);
        assertThat(bare.alarms()).isEmpty();
    }

    @Test
    void deliveryIsStatedByCarscopFramesOnly() {
        for (Delivery delivery : new Delivery[] {Delivery.LIVE, Delivery.BUFFERED}) {
            assertThat(Position.carscop(CARSCOP.stamp(), delivery, Fix.NONE, Optional.empty())
                            .delivery())
                    .isEqualTo(delivery);
        }
        assertThat(Position.h02(UNIT, Fix.NONE, new StatusWord(~0)).delivery()).isEqualTo(Delivery.UNSTATED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Position.carscop(CARSCOP.stamp(), Delivery.UNSTATED, Fix.NONE, Optional.empty()))
                .withMessageStartingWith("delivery: ");
    }

    @Test
    void aLocalClockIsCorrectedByTheCallerAndTheOriginalStays() {
        Fix fix = Fix.builder().time(Instant.parse("2026-11-25T12:00:00Z")).build();
        assertThat(fix.time(ZoneOffset.ofHoursMinutes(5, 30))).contains(Instant.parse("2026-11-25T06:30:00Z"));
        assertThat(fix.time()).contains(Instant.parse("2026-11-25T12:00:00Z"));
        assertThat(Fix.UNSTATED.time(ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void placesAreRoundedToWhatACarscopFrameHas() {
        assertThat(new Coordinates(5, -5).toFourDecimals()).isEqualTo(new Coordinates(10, 0));
        assertThat(new Coordinates(4, -6).toFourDecimals()).isEqualTo(new Coordinates(0, -10));
        Coordinates edge = Coordinates.ofDegrees(-90, 180);
        assertThat(edge.toFourDecimals()).isEqualTo(edge);
    }

    @Test
    void aFixHasTheSameNumbersInEveryForm() {
        Fix fix = Fix.builder()
                .validity(Validity.VALID)
                .coordinates(new Coordinates(1, -2))
                .knots(0.4)
                .course(255.01)
                .build();
        assertThat(fix.knots()).hasValue(0.4);
        assertThat(fix.milliknots()).hasValue(400);
        assertThat(fix.milliknotsOr(-1)).isEqualTo(400);
        assertThat(fix.courseCentidegrees()).hasValue(25_501);
        assertThat(fix.courseCentidegreesOr(-1)).isEqualTo(25_501);
        assertThat(fix.course()).hasValue(255.01);
        assertThat(fix.latitudeMinutesE5Or(0)).isEqualTo(1);
        assertThat(fix.longitudeMinutesE5Or(0)).isEqualTo(-2);
        assertThat(fix.epochSecondOr(-7)).isEqualTo(-7);
        assertThat(Fix.UNSTATED.milliknotsOr(-1)).isEqualTo(-1);
        assertThat(Fix.UNSTATED.courseCentidegreesOr(-1)).isEqualTo(-1);
        assertThat(Fix.UNSTATED.latitudeMinutesE5Or(3)).isEqualTo(3);
        assertThat(Fix.UNSTATED.longitudeMinutesE5Or(4)).isEqualTo(4);
        assertThat(Fix.UNSTATED.course()).isEmpty();
        assertThat(Fix.UNSTATED.courseCentidegrees()).isEmpty();
        assertThat(Fix.UNSTATED.knots()).isEmpty();
    }

    private static Alarm alarm(char code) {
        return new Alarm(CARSCOP, code, "Hi-jack", Fix.NONE, Optional.empty());
    }

    private static Message message(String frame) {
        StreamEvent event =
                CctrCodec.decode(frame.getBytes(StandardCharsets.US_ASCII)).get(0);
        return ((StreamEvent.Frame) event).message();
    }
}
