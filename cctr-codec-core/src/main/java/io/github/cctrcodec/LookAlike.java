package io.github.cctrcodec;

/** Protocols that reach the same port and are mistaken for one of the two, or hide it. */
public enum LookAlike {
    /** TK103 and relatives: {@code (} and the 12 digits of the device. */
    TK103,
    /** GT06 (Concox) and relatives: {@code 78 78} or {@code 79 79}, a length, a type. */
    GT06,
    /** JT/T 808: {@code 7E}, a message id, properties, the BCD phone number. */
    JT808,
    /** Teltonika: a length and the IMEI in digits, or four zero bytes and a length. */
    TELTONIKA,
    /** GPS103 (Coban): {@code ##,imei:} or {@code imei:}. */
    GPS103,
    /** EasyTrack: {@code *ET,}, the same shape of head as H02. */
    EASYTRACK,
    /** A sentence that begins with {@code $} and letters, such as NMEA 0183. */
    DOLLAR_SENTENCE,
    /** An HTTP request or response. */
    HTTP,
    /** A TLS handshake. */
    TLS,
    /** A PROXY protocol header, version 1 or 2: a load balancer hides the device. */
    PROXY_HEADER
}
