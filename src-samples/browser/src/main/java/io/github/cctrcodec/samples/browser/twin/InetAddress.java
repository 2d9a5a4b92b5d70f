package io.github.cctrcodec.samples.browser.twin;

import java.util.Arrays;

/** The twin of {@link java.net.InetAddress}, as far as captures need it: an address in numbers. */
public final class InetAddress {
    private static final int LENGTH_4 = 4;
    /** What precedes an IPv4 address that is written as an IPv6 one. */
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private final byte[] address;

    private InetAddress(byte[] address) {
        this.address = address;
    }

    public static InetAddress getByAddress(byte[] address) throws UnknownHostException {
        boolean isMapped = address.length > LENGTH_4 && Arrays.equals(Arrays.copyOf(address, MAPPED.length), MAPPED);
        return new InetAddress(Arrays.copyOfRange(address, isMapped ? MAPPED.length : 0, address.length));
    }

    public String getHostAddress() {
        StringBuilder text = new StringBuilder();
        if (address.length == LENGTH_4) {
            for (byte part : address) {
                text.append(text.isEmpty() ? "" : ".").append(part & 0xFF);
            }
        } else {
            for (int i = 0; i < address.length; i += 2) {
                int part = (address[i] & 0xFF) << 8 | address[i + 1] & 0xFF;
                text.append(text.isEmpty() ? "" : ":").append(Integer.toHexString(part));
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InetAddress that && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(address);
    }
}
