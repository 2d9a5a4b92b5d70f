package io.github.cctrcodec.samples.browser.twin;

/** The twin of {@link java.net.InetSocketAddress}, as far as captures need it. */
public final class InetSocketAddress {
    private final InetAddress address;
    private final int port;

    public InetSocketAddress(InetAddress address, int port) {
        this.address = address;
        this.port = port;
    }

    public InetAddress getAddress() {
        return address;
    }

    public int getPort() {
        return port;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InetSocketAddress that && port == that.port && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode() * 31 + port;
    }
}
