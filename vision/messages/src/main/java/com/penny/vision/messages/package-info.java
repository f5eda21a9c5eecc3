/**
 * What the server says to the analyser and what it hears back.
 *
 * <p>{@link com.penny.vision.messages.VisionClient} is the door for the server; the records are the content. All places
 * in a picture are normalised: x from 0 (left) to 1 (right), y from 0 (top) to 1 (bottom) of the clip's frame as it is
 * displayed. All times are milliseconds from the start of the clip.
 */
package com.penny.vision.messages;
