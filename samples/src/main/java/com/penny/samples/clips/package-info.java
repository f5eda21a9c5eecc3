/** The catalogue: the cameras with their zones, the cast, and the script of every sample clip. */
package com.penny.samples.clips;
