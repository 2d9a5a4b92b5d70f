package io.github.cctrcodec;

import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.internal.digits.Bcd;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Names what is not ours by how it begins. */
final class LookAlikes {
    private static final String[] HTTP = {
        "GET ", "POST ", "PUT ", "HEAD ", "DELETE ", "OPTIONS ", "CONNECT ", "PATCH ", "TRACE ", "HTTP/"
    };
    private static final String PROXY_1 = "PROXY ";
    private static final String PROXY_2 = "\r\n\r\n\0\r\nQUIT\n";
    private static final String[] GPS103 = {"##,imei:", "imei:"};
    private static final String EASYTRACK = "*ET,";

    private LookAlikes() {}

    /** What the bytes between position and limit begin as. */
    static Optional<LookAlike> of(ByteBuffer bytes) {
        for (LookAlike candidate : LookAlike.values()) {
            if (isLike(candidate, bytes)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean isLike(LookAlike candidate, ByteBuffer bytes) {
        return switch (candidate) {
            case TK103 -> isTk103(bytes);
            case GT06 -> isGt06(bytes);
            case JT808 -> isJt808(bytes);
            case TELTONIKA -> isTeltonika(bytes);
            case GPS103 -> beginsWithAny(bytes, GPS103);
            case EASYTRACK -> begins(bytes, EASYTRACK);
            case DOLLAR_SENTENCE -> isSentence(bytes);
            case HTTP -> beginsWithAny(bytes, HTTP);
            case TLS -> at(bytes, 0) == 0x16 && at(bytes, 1) == 0x03 && at(bytes, 2) >= 0 && at(bytes, 2) <= 4;
            case PROXY_HEADER -> begins(bytes, PROXY_1) || begins(bytes, PROXY_2);
        };
    }

    /** {@code (} and 12 digits. */
    private static boolean isTk103(ByteBuffer bytes) {
        return at(bytes, 0) == '(' && areDigits(bytes, 1, 12);
    }

    /** Two equal start bytes, a length, a type. */
    private static boolean isGt06(ByteBuffer bytes) {
        int first = at(bytes, 0);
        return (first == 0x78 || first == 0x79) && at(bytes, 1) == first && bytes.remaining() >= 5;
    }

    /** {@code 7E}, message id, properties, and a phone number of six BCD bytes (ten, behind a version, since 2019). */
    private static boolean isJt808(ByteBuffer bytes) {
        boolean versioned = (at(bytes, 3) & 0x40) != 0;
        return at(bytes, 0) == 0x7E && (areBcd(bytes, 5, 6) || versioned && areBcd(bytes, 6, 10));
    }

    /** The length 15 and as many digits, or four zero bytes, a length and a known codec. */
    private static boolean isTeltonika(ByteBuffer bytes) {
        if (at(bytes, 0) == 0 && at(bytes, 1) == 15) {
            return areDigits(bytes, 2, 15);
        }
        boolean zeros = at(bytes, 0) == 0 && at(bytes, 1) == 0 && at(bytes, 2) == 0 && at(bytes, 3) == 0;
        return zeros
                && switch (at(bytes, 8)) {
                    case 0x08, 0x8E, 0x10, 0x0C, 0x0D, 0x0E -> true;
                    default -> false;
                };
    }

    private static boolean isSentence(ByteBuffer bytes) {
        return at(bytes, 0) == '$' && isLetter(at(bytes, 1)) && isLetter(at(bytes, 2));
    }

    private static boolean isLetter(int b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    /** The byte at a place behind the position, 0 to 255; −1 when there are not so many. */
    private static int at(ByteBuffer bytes, int offset) {
        return offset < bytes.remaining() ? bytes.get(bytes.position() + offset) & 0xFF : -1;
    }

    private static boolean areDigits(ByteBuffer bytes, int offset, int count) {
        int from = bytes.position() + offset;
        return bytes.remaining() >= offset + count && Ascii.isNumber(bytes, from, from + count);
    }

    private static boolean areBcd(ByteBuffer bytes, int offset, int count) {
        int from = bytes.position() + offset;
        return bytes.remaining() >= offset + count && Bcd.isNumber(bytes, from, from + count);
    }

    private static boolean beginsWithAny(ByteBuffer bytes, String[] beginnings) {
        for (String beginning : beginnings) {
            if (begins(bytes, beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(ByteBuffer bytes, String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            if (at(bytes, i) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
