package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.view.CarscopView;
import io.github.cctrcodec.view.FixView;
import io.github.cctrcodec.view.H02View;
import io.github.cctrcodec.view.MessageView;
import io.github.cctrcodec.view.RecordView;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a view says when it has no frame, and which bytes it refuses to take for one. */
class ViewStateTest {
    private static final String LOGIN =
            "*150817160254UB05CC8011400042499160254A2558.0910S02748.5920E000.0150817000.0011000000L000000^";
    private static final String ALARM =
            "*161101144927UA012Hi-jack144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
    private static final String V1 = "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#";
    private static final String CELLS =
            "*HQ,1400046168,NBR,055600,460,0,1,2,9231,4531,40,9231,4532,30,080813,FFFFFBFF#";

    private final CarscopView carscop = new CarscopView();
    private final H02View h02 = new H02View();
    private final RecordView record = new RecordView();

    static List<Consumer<ViewStateTest>> waysToHaveNoFrame() {
        return List.of(
                test -> {},
                test -> {
                    test.wrapAll();
                    test.views().forEach(MessageView::clear);
                },
                test -> {
                    test.wrapAll();
                    ByteBuffer zeros = ByteBuffer.allocate(100);
                    assertThatIllegalArgumentException().isThrownBy(() -> test.carscop.wrap(zeros, 0, 90));
                    assertThatIllegalArgumentException().isThrownBy(() -> test.h02.wrap(zeros, 0, 90));
                    assertThatIllegalArgumentException().isThrownBy(() -> test.record.wrap(zeros, 0, 90));
                },
                test -> {
                    test.wrapAll();
                    ByteBuffer zeros = ByteBuffer.allocate(100);
                    refusesIndex(() -> test.carscop.wrap(zeros, 0, 101));
                    refusesIndex(() -> test.h02.wrap(zeros, 0, 101));
                    refusesIndex(() -> test.record.wrap(zeros, 0, 101));
                },
                test -> {
                    test.wrapAll();
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> test.carscop.wrap(ascii(LOGIN + LOGIN), 0, 2 * LOGIN.length()));
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> test.h02.wrap(ascii(CELLS + CELLS), 0, 2 * CELLS.length()));
                    test.record.clear();
                });
    }

    @ParameterizedTest
    @MethodSource("waysToHaveNoFrame")
    void aViewWithoutAFrameHasNothing(Consumer<ViewStateTest> way) {
        way.accept(this);
        for (MessageView view : views()) {
            assertThat(view.type()).isEqualTo(MessageType.UNRECOGNIZED);
            assertThat(view.word()).isEmpty();
            assertThat(view.diagnosticBits()).isZero();
            assertThat(view.diagnostics()).isEmpty();
            assertThat(view.hasErrors()).isFalse();
            assertThat(view.fix().validity()).isEqualTo(Validity.UNSTATED);
            assertThat(view.fix().hasTime()).isFalse();
            assertThat(view.fix().hasCoordinates()).isFalse();
            assertThat(view.fix().longitudeMinutesE5()).isEqualTo(FixView.ABSENT);
            assertThat(view.fix().milliknots()).isEqualTo(FixView.ABSENT);
            assertThat(view.fix().courseCentidegrees()).isEqualTo(FixView.ABSENT);
            assertThatIllegalStateException().isThrownBy(view::toMessage).withMessageContaining("wrap");
            assertThatIllegalStateException().isThrownBy(view::toUnrecognized).withMessageContaining("wrap");
        }
        assertThat(carscop.stamp()).isEqualTo(-1);
        assertThat(carscop.hasState()).isFalse();
        assertThat(carscop.odometerMetres()).isEqualTo(FixView.ABSENT);
        refusesIndex(() -> carscop.idCharacter(0));
        assertThat(h02.idLength()).isZero();
        refusesIndex(() -> h02.idCharacter(0));
        assertThat(h02.hasStatus()).isFalse();
        assertThat(h02.status()).isZero();
        assertThat(List.of(h02.gsm(), h02.satellites(), h02.batteryPercent(), h02.steps(), h02.turnovers()))
                .containsOnly(FixView.ABSENT);
        assertThat(List.of(h02.mcc(), h02.mnc(), h02.timingAdvance())).containsOnly(FixView.ABSENT);
        assertThat(h02.cellCount()).isZero();
        assertThat(record.id()).isEqualTo(-1);
        assertThat(record.form()).isEqualTo(TailForm.NONE);
        assertThatIllegalStateException().isThrownBy(record::status).withMessageContaining("wrap");

        wrapAll();
        for (MessageView view : views()) {
            assertThat(view.toMessage().type()).isEqualTo(view.type());
            assertThat(view.fix().hasCoordinates()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LOGIN + LOGIN,
                ALARM + LOGIN,
                "*161101144927UB00^HSO^",
                "*161101144927UD00*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^",
                "*161101144927UZ99*HQ,1,HTBT#^",
                "*161101144927UA012*HQ,1,144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^"
            })
    void aCarscopViewRefusesWhatAReaderWouldCut(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> carscop.wrap(ascii(text), 0, text.length()))
                .withMessageStartingWith("start: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {V1 + V1, CELLS + V1, "*HQ,1,HTBT#5#", "*HQ,1,HTBT,*HQ,2,HTBT#", "*HQ,1,ZZ,*161101144927UB00HSO^#"
            })
    void anH02ViewRefusesWhatAReaderWouldCut(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> h02.wrap(ascii(text), 0, text.length()))
                .withMessageStartingWith("start: ");
    }

    @Test
    void aRecordViewRefusesWhatAReaderWouldCut() {
        byte[] text = V1.getBytes(StandardCharsets.US_ASCII);
        byte[] glued = Streams.join(Streams.RECORD_32, text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> record.wrap(ByteBuffer.wrap(glued), 0, glued.length))
                .withMessageStartingWith("start: ");
    }

    @Test
    void aStarAndTheOtherTerminatorAreContent() {
        String alarm = "*161101144927UA012a*b#144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";
        assertThat(carscop.wrap(ascii(alarm), 0, alarm.length()).type()).isEqualTo(MessageType.ALARM);
        String unknown = "*HQ,1600073844,ZZ,^*#";
        assertThat(h02.wrap(ascii(unknown), 0, unknown.length()).word()).isEmpty();
    }

    private void wrapAll() {
        carscop.wrap(ascii(LOGIN), 0, LOGIN.length());
        h02.wrap(ascii(V1), 0, V1.length());
        record.wrap(ByteBuffer.wrap(Streams.RECORD_45), 0, 45);
    }

    private List<MessageView> views() {
        return List.of(carscop, h02, record);
    }

    private static void refusesIndex(Runnable call) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(call::run);
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
