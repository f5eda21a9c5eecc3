/** Spreads the work of a clip over the machine. */
package com.penny.vision.analyser.work;
