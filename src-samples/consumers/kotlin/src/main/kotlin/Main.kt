package example

import io.github.cctrcodec.CctrCodec
import io.github.cctrcodec.StreamEvent
import io.github.cctrcodec.message.Alarm
import io.github.cctrcodec.message.Heartbeat
import io.github.cctrcodec.message.Message
import io.github.cctrcodec.message.Position
import kotlin.jvm.optionals.getOrNull

/** Tells messages apart, and reads what may be absent. */
fun main() {
    val packet = "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#" +
        "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^"
    for (event in CctrCodec.decode(packet.toByteArray())) {
        when (event) {
            is StreamEvent.Frame -> println(describe(event.message()))
            is StreamEvent.Skipped -> println(event.reason())
        }
    }
}

private fun describe(message: Message): String {
    val id = message.deviceId().getOrNull() ?: "no id"
    return when (message) {
        is Heartbeat -> "$id: battery ${message.batteryPercent().orElse(-1)}%"
        is Position -> "$id: " + (message.fix().coordinates().getOrNull()?.latitude() ?: "no position")
        is Alarm -> "$id: ${message.alarms().keys}"
        else -> "$id: ${message.type()}"
    }
}
