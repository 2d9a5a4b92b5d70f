/** Devices that are none: they send what real ones send, as fast as they are answered, and measure the answers. */
package io.github.cctrcodec.samples.cctr.simulate;
