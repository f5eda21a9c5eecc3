/** The bundled ffmpeg as a child process. */
package com.penny.samples.video;
