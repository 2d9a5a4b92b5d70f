package io.github.cctrcodec.sms;

/**
 * The address of the server that a unit reports to. Immutable and thread-safe.
 *
 * @param host an IPv4 address, or a host name where the firmware supports it: 1 to 63 ASCII letters, digits, dots and
 *     dashes
 * @param port 1 to 65535
 */
public record ServerAddress(String host, int port) {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final int MAX_HOST = 63;

    /**
     * Checks the forms. IPv6 is refused: these units are not known to support it.
     *
     * @param host see {@link #host()}
     * @param port see {@link #port()}
     * @throws IllegalArgumentException when host or port have another form
     */
    public ServerAddress {
        boolean looksNumeric = host.matches("[0-9.]+");
        if (host.length() > MAX_HOST || !host.matches(looksNumeric ? IPV4 : LABEL + "(\\." + LABEL + ")*")) {
            throw new IllegalArgumentException("host: expected an IPv4 address or a host name of up to " + MAX_HOST
                    + " characters, not \"" + host + '"');
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " is not within 1 to 65535");
        }
    }

    /** Returns host and port with a colon between them: {@code 54.85.159.138:8888}. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
