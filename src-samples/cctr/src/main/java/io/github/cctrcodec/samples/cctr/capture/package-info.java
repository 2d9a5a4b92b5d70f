/**
 * From a capture file, pcap or pcapng, to the payload of TCP and UDP packets in the order in which it was sent.
 *
 * <p>No library does this: the one for pcap in pure Java that is maintained takes a file that was cut off for a whole one, reads
 * packets with IP options at the wrong offset, and knows neither pcapng nor loopback captures.
 */
package io.github.cctrcodec.samples.cctr.capture;
