/**
 * The decoder in the browser: TeaVM compiles {@link io.github.cctrcodec.samples.browser.Exports} and everything that it needs
 * of the library and of the command line to JavaScript.
 */
package io.github.cctrcodec.samples.browser;
