/** Classes that TeaVM takes for others, which it does not have. On a JVM nothing uses them. */
package io.github.cctrcodec.samples.browser.twin;
