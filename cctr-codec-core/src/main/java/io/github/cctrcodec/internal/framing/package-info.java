/** Where frames of both protocols begin and end. */
package io.github.cctrcodec.internal.framing;
