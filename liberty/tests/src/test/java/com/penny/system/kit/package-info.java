/** The test kit: one running product, and those who use it from outside, each with the words of their trade. */
package com.penny.system.kit;
