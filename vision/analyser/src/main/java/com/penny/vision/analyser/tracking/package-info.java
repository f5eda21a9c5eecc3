/** Follows people from frame to frame and tells them from posters. */
package com.penny.vision.analyser.tracking;
