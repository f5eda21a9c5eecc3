/** Points and boxes on the pixels of the analysed frames: x to the right, y downwards. */
package com.penny.vision.analyser.geometry;
