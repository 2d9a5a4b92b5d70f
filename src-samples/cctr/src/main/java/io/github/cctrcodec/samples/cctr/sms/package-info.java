/** {@code cctr sms}: the texts that trackers send by SMS, as JSON. */
package io.github.cctrcodec.samples.cctr.sms;
