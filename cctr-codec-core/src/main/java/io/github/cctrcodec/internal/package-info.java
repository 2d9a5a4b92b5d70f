/** What the readers and writers of all wire forms share. Not exported. */
package io.github.cctrcodec.internal;
