/** Scripts: who walks where, what the hands do and when, and which phase of a shopping trip that is. Times are seconds. */
package com.penny.samples.motion;
