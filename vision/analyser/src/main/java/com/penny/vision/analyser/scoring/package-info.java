/** Turns evidence into a number whose parts can be explained, and into a sentence. */
package com.penny.vision.analyser.scoring;
