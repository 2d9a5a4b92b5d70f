package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolDetectorTest {

    @Test
    void aCarscopFrameIsDecidedWithin17Bytes() {
        byte[] head = ascii("*161101144927UD00");
        assertThat(ProtocolDetector.detect(head)).isEqualTo(new Detection.Match(Protocol.CARSCOP, 0));
        assertThat(ProtocolDetector.detect(Arrays.copyOf(head, 16))).isEqualTo(new Detection.NeedMore(1));
        assertThat(ProtocolDetector.detect(Arrays.copyOf(head, 13))).isEqualTo(new Detection.NeedMore(4));
        assertThat(ProtocolDetector.detect(new byte[0])).isEqualTo(new Detection.NeedMore(5));
    }

    @Test
    void anH02FrameIsDecidedAtTheCommaBehindItsId() {
        assertThat(ProtocolDetector.detect(ascii("*HQ,1600073844,"))).isEqualTo(new Detection.Match(Protocol.H02, 0));
        assertThat(ProtocolDetector.detect(ascii("*HQ,1600073844"))).isEqualTo(new Detection.NeedMore(1));
        assertThat(ProtocolDetector.detect(ascii("*HQ,,"))).isEqualTo(new Detection.Match(Protocol.H02, 0));
        assertThat(ProtocolDetector.detect(ascii("*HQ"))).isEqualTo(new Detection.NeedMore(2));
        assertThat(ProtocolDetector.detect(ascii("*H"))).isEqualTo(new Detection.NeedMore(3));
        assertThat(ProtocolDetector.detect(ascii("*"))).isEqualTo(new Detection.NeedMore(4));
    }

    @Test
    void aRecordIsDecidedOnItsBasePartAtTheBeginningOrAfterWhiteSpace() {
        byte[] record = Arrays.copyOf(Streams.RECORD_45, 29);
        assertThat(ProtocolDetector.detect(record)).isEqualTo(new Detection.Match(Protocol.H02, 0));
        assertThat(ProtocolDetector.detect(Arrays.copyOf(record, 28))).isEqualTo(new Detection.NeedMore(1));
        assertThat(ProtocolDetector.detect(Streams.join(ascii("\r\n"), record)))
                .isEqualTo(new Detection.Match(Protocol.H02, 2));
        assertThat(ProtocolDetector.detect(Streams.join(ascii("x"), record)))
                .isEqualTo(new Detection.NoMatch(Optional.empty()));
    }

    @Test
    void garbageInFrontChangesOnlyTheOffset() {
        assertThat(ProtocolDetector.detect(ascii("(013612345678BR00)*161101144927UB00HSO^")))
                .isEqualTo(new Detection.Match(Protocol.CARSCOP, 18));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            TK103           | text | (013612345678BR00080612A2232.9806N11404.9355E000.1022828000.0080000000L000450AC)
            GT06            | hex  | 78780d01035873505077788600010ad9bb0d0a
            GT06            | hex  | 79790021940a03535190
            JT808           | hex  | 7e0200002801391234567807d0000000000c000301d90f5306ca028b003c00000078160930103000fe7e
            JT808           | hex  | 7e0002400001000000000139123456780001007e
            TELTONIKA       | hex  | 000f333536333037303432343431303133
            TELTONIKA       | hex  | 000000000000003608010000016b40d8ea30010000000000000000000000000000000105021503010101425e0f01f10000601a014e0000000000000000010000c7cf
            GPS103          | text | "##,imei:359586015829802,A;"
            GPS103          | text | imei:359587010124900,tracker,0809231929,13554900601,F,112909.397,A,2234.4669,N,11354.3287,E,0.11,
            EASYTRACK       | text | "*ET,135790246811221,DW,A,0A090D,101C0D,00CF27C6,0413FA4E,0000,0000,00000000,20,4,0000,00F123#"
            DOLLAR_SENTENCE | text | $GPRMC,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,
            HTTP            | text | GET / HTTP/1.1
            HTTP            | text | HTTP/1.1 400 Bad Request
            TLS             | hex  | 16030100c8010000c403035f4b7d
            PROXY_HEADER    | text | PROXY TCP4 192.0.2.1 192.0.2.2 5000 8888
            PROXY_HEADER    | hex  | 0d0a0d0a000d0a515549540a21110000
            """)
    void aLookAlikeIsNamed(LookAlike expected, String kind, String input) {
        byte[] bytes = kind.equals("hex") ? HexFormat.of().parseHex(input) : ascii(input);
        assertThat(ProtocolDetector.detect(bytes)).isEqualTo(new Detection.NoMatch(Optional.of(expected)));
        for (int length = 1; length < bytes.length; length++) {
            assertThat(ProtocolDetector.detect(Arrays.copyOf(bytes, length))).isNotInstanceOf(Detection.Match.class);
        }
    }

    @Test
    void aFrameBehindAProxyHeaderIsFound() {
        assertThat(ProtocolDetector.detect(ascii("PROXY TCP4 192.0.2.1 192.0.2.2 5000 8888\r\n*HQ,1600073844,LINK")))
                .isEqualTo(new Detection.Match(Protocol.H02, 42));
    }

    @Test
    void noMakerOutsideTheFamilyMatches() {
        assertThat(ProtocolDetector.detect(ascii("*KW,NR09G05133,000,")))
                .isEqualTo(new Detection.NoMatch(Optional.empty()));
        assertThat(ProtocolDetector.detect(ascii("*HQ,1234567890123456,")))
                .isEqualTo(new Detection.NoMatch(Optional.empty()));
    }

    @Test
    void bothProtocolsAreThoseOfBothModels() {
        for (Protocol protocol : Protocol.values()) {
            assertThat(protocol.models()).containsExactly(DeviceModel.CCTR_620, DeviceModel.CCTR_802);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
