/**
 * Files in, frames out, and the way back. Everything that touches the untrusted file itself happens in child processes
 * with limits on time, memory and what they may open.
 */
package com.penny.vision.analyser.media;
