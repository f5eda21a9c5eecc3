/** Puts people into the picture of the empty shop, frame by frame, and films the result with an imperfect sensor. */
package com.penny.samples.render;
