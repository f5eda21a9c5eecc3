/** Clothed people: proportions and clothes, a skeleton posed by inverse kinematics, and its surface as distance fields. */
package com.penny.samples.figure;
