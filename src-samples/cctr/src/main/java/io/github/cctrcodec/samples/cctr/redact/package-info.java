/**
 * Makes captures publishable: ids, phone numbers and places are replaced consistently, while times, distances and the form
 * of every frame stay. Pure Java without files and threads, since it also runs in the browser.
 */
package io.github.cctrcodec.samples.cctr.redact;
