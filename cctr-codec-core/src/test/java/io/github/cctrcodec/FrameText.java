package io.github.cctrcodec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

/** Frames as a random number wants them: mostly possible, sometimes not, and sometimes with a byte that is anything. */
public final class FrameText {
    private final SplittableRandom random;

    /** The frames of a seed. */
    public FrameText(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A Carscop position or login, of regular form when nothing in it is broken. */
    public String carscop() {
        String date = String.format(Locale.ROOT, "%02d%02d%02d", upTo(99), 1 + upTo(12), 1 + upTo(30));
        String time = time();
        String stamp = often() ? date + time : digits(12);
        String body = often() ? (random.nextBoolean() ? "UD00" : "UD04") : "UB05" + "CC801" + digits(10);
        return '*'
                + stamp
                + body
                + time
                + letter("AV")
                + minutes(2, 90)
                + letter("NS")
                + minutes(3, 180)
                + letter("EW")
                + (often()
                        ? String.format(Locale.ROOT, "%03d.%d", upTo(999), upTo(9))
                        : String.format(Locale.ROOT, "%d.%03d", upTo(9), upTo(999)))
                + date
                + (often()
                        ? String.format(Locale.ROOT, "%03d.%02d", upTo(361), upTo(99))
                        : String.format(Locale.ROOT, "%02d.%02d", upTo(99), upTo(99)))
                + (often()
                        ? String.format(Locale.ROOT, "%8s", Integer.toBinaryString(upTo(255)))
                                        .replace(' ', '0')
                                + 'L'
                                + digits(6)
                        : "")
                + '^';
    }

    /** An H02 {@code V1}, of regular form when nothing in it is broken. */
    public String h02() {
        String id = often() ? digits(10) : digits(upTo(15)) + (often() ? "" : "a");
        String speed = "%0" + (1 + upTo(5)) + "d.%0" + (1 + upTo(2)) + "d";
        return "*HQ," + id + ",V1," + time() + ',' + letter("AV") + ','
                + minutes(2, 90) + ',' + letter("NS") + ',' + minutes(3, 180) + ',' + letter("EW") + ','
                + (often() ? String.format(Locale.ROOT, speed, upTo(120), upTo(9)) : digits(upTo(9)))
                + ','
                + (often() ? Integer.toString(upTo(361)) : digits(upTo(4)))
                + String.format(Locale.ROOT, ",%02d%02d%02d,", 1 + upTo(30), 1 + upTo(12), upTo(99))
                + (often()
                        ? String.format(Locale.ROOT, "%08X", random.nextInt())
                        : String.format(Locale.ROOT, "%08x", random.nextInt()))
                + (often() ? "" : ",12,3")
                + '#';
    }

    /** The text with up to two bytes changed, of those that are not its first or last one. */
    public byte[] broken(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int left = upTo(2); left > 0; left--) {
            bytes[1 + random.nextInt(bytes.length - 2)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** The bytes somewhere in a buffer of any kind and order. */
    public ByteBuffer buffer(byte[] bytes) {
        int size = bytes.length + upTo(9);
        ByteBuffer buffer = random.nextBoolean() ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
        buffer.position(size - bytes.length);
        buffer.put(bytes).position(size - bytes.length);
        return buffer.order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private String time() {
        return String.format(Locale.ROOT, "%02d%02d%02d", upTo(24), upTo(60), upTo(60));
    }

    private String minutes(int width, int limit) {
        return String.format(
                Locale.ROOT,
                "%0" + width + "d%02d.%04d",
                often() ? upTo(limit) : 0,
                often() ? upTo(60) : 0,
                upTo(9999));
    }

    private String letter(String usual) {
        return String.valueOf(usual.charAt(random.nextInt(usual.length())));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(upTo(9));
        }
        return digits.toString();
    }

    private boolean often() {
        return random.nextInt(8) > 0;
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }
}
