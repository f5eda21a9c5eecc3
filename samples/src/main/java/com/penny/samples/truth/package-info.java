/** What really happens in a clip, frame by frame, in a form that detectors can be measured against. */
package com.penny.samples.truth;
