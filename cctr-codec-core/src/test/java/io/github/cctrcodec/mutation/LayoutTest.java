package io.github.cctrcodec.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the fields of each form are: a picture below each frame, with the first letter of each field and a dot for a mark. */
class LayoutTest {
    @Test
    void carscop() {
        assertLayout(
                "Carscop UB05",
                "*150817160254UB05CC8011400042499160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^",
                ".sssssssssssswwwwiiiiiiiiiiiiiiittttttvlllllllllhllllllllllhsssssddddddccccccssssssss.oooooo.");
        assertLayout(
                "Carscop UA01 without state",
                "*040331141830UA012Hi-jack061825A2934.0133N10627.2544E000.004033129.62^",
                ".sssssssssssswwwwaaaaaaaattttttvlllllllllhllllllllllhsssssddddddccccc.");
        assertLayout("Carscop UB00", "*161101144927UB00HSO^", ".sssssssssssswwww....");
        assertLayout("Carscop DX00", "*161101144927DX00UB051^", ".sssssssssssswwwwaaaar.");
    }

    @Test
    void h02Text() {
        assertLayout(
                "H02 V1",
                "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#",
                ".mm.iiiiiiiiii.ww.tttttt.v.lllllllll.h.llllllllll.h.ssssssccc.dddddd.ssssssss.");
        assertLayout(
                "H02 V4 with a tail",
                "*HQ,1,V4,S14,1,3,130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF,460,00#",
                ".mm.i.ww.ccccrrr.cccccc.tttttt.v.lllllllll.h.llllllllll.h.ssssssccc.dddddd.ssssssss.tttttt.");
        assertLayout(
                "H02 LINK",
                "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#",
                ".mm.iiiiiiiiii.wwww.tttttt.ggssbbbbsst.dddddd.ssssssss.");
        assertLayout(
                "H02 NBR",
                "*HQ,1,NBR,110326,262,03,255,1,802,23152,23,081116,FFFFFBFF#",
                ".mm.i.www.tttttt.cccccccttttcccccccccccccc.dddddd.ssssssss.");
        assertLayout("H02 R12", "*HQ,8168000008,R12,043602#", ".mm.iiiiiiiiii.www.cccccc.");
        assertLayout("H02 command", "*HQ,7893267561,D1,010000,5,1#", ".mm.iiiiiiiiii.ww.cccccc.ppp.");
    }

    @Test
    void h02TextOfOtherBrands() {
        assertLayout(
                "H02 V19",
                "*HQ,1,V19,214452,A,5201.0178,N,01830.5029,E,000.00,000,200417,,195.63,8948,BFFFFBFF#",
                ".mm.i.www.tttttt.v.lllllllll.h.llllllllll.h.sssssssccc.dddddd.tttttttttttt.ssssssss.");
        assertLayout(
                "H02 VP1",
                "*hq,1,VP1,A,2702.7245,S,15251.9311,E,0.48,0.0000,080917#",
                ".mm.i.www.v.lllllllll.h.llllllllll.h.ssssscccccc.dddddd.");
        assertLayout(
                "H02 V3",
                "*HQ,1,V3,044855,28403,01,001450,011473,158,-62,0292,0,X,030817,FFFFFBFF#",
                ".mm.i.ww.tttttt.ccccccccccccccccccccccccccccccccccccccc.dddddd.ssssssss.");
        assertLayout("H02 HTBT", "*HQ,1,HTBT,100#", ".mm.i.wwww.bbb.");
    }

    @Test
    void record() {
        byte[] record = HexFormat.of().parseHex("2410307310010503162209022212874500113466574c014028fffffbffff0000");
        assertLayout("record $ 32", record, "liiiiittttttllllbllllbsssssssttt");
    }

    private static void assertLayout(String form, String frame, String picture) {
        assertLayout(form, frame.getBytes(StandardCharsets.ISO_8859_1), picture);
    }

    private static void assertLayout(String form, byte[] frame, String picture) {
        Layout layout = Layout.of(frame);
        String drawn = IntStream.range(0, frame.length)
                .mapToObj(layout::at)
                .map(place -> place.equals(Place.MARK) ? "." : place.name().substring(0, 1))
                .collect(Collectors.joining());
        assertThat(drawn).isEqualTo(picture);
        assertThat(layout.form()).isEqualTo(form);
    }
}
