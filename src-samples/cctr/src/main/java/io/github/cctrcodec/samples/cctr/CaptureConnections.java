package io.github.cctrcodec.samples.cctr;

import io.github.cctrcodec.samples.cctr.capture.CapturedPacket;
import io.github.cctrcodec.samples.cctr.capture.PacketParser;
import io.github.cctrcodec.samples.cctr.capture.TcpStream;
import io.github.cctrcodec.samples.cctr.capture.Transport;
import io.github.cctrcodec.samples.cctr.output.EventSink;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The TCP connections and UDP peers of a capture. A capture does not tell which side is the device; the frames do. */
final class CaptureConnections {
    /** Captures in which no connection ends would otherwise fill the memory. */
    private static final int MAX_OPEN = 50_000;

    private final EventSink sink;
    private final CaptureRemarks remarks;
    private final TcpStream.WaitingRoom room = new TcpStream.WaitingRoom();
    /** By both addresses, in the order in which they were heard last. */
    private final Map<Set<InetSocketAddress>, TcpConnection> open = new LinkedHashMap<>();

    private final Datagrams datagrams;

    CaptureConnections(EventSink sink, CaptureRemarks remarks) {
        this.sink = sink;
        this.remarks = remarks;
        datagrams = new Datagrams(sink);
    }

    /** Takes the next packet of the capture. */
    void accept(CapturedPacket packet) {
        Optional<Transport> carried = PacketParser.parse(packet);
        if (carried.isEmpty()) {
            return;
        }
        if (carried.get() instanceof Transport.NotRead notRead) {
            remarks.notRead(notRead);
        } else if (carried.get() instanceof Transport.Addressed addressed) {
            if (packet.isCut() && addressed.payload().hasRemaining()) {
                remarks.cut();
            }
            accept(addressed);
        }
    }

    /** Says that the capture ends. */
    void end() {
        open.values().forEach(TcpConnection::end);
        open.clear();
    }

    private void accept(Transport.Addressed packet) {
        Set<InetSocketAddress> peers = Set.copyOf(List.of(packet.from(), packet.to()));
        if (packet instanceof Transport.Segment segment) {
            // Most segments only acknowledge.
            if (segment.isFirst() || segment.isLast() || segment.payload().hasRemaining()) {
                accept(segment, peers);
            }
        } else {
            datagrams.accept(packet.payload(), peers, Optional.of(packet.name()), false);
        }
    }

    private void accept(Transport.Segment segment, Set<InetSocketAddress> peers) {
        TcpConnection connection = open.remove(peers);
        if (connection != null && connection.isOpenedAgainBy(segment)) {
            connection.end();
            connection = null;
        }
        if (connection == null) {
            connection = new TcpConnection(segment, sink, room, remarks);
        }
        open.put(peers, connection);
        connection.accept(segment);
        if (open.size() > MAX_OPEN) {
            Iterator<TcpConnection> eldest = open.values().iterator();
            eldest.next().end();
            eldest.remove();
        }
    }
}
