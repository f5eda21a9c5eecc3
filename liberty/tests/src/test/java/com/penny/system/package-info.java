/** The whole product under bad input, haste and malice: nothing is lost, nothing is doubled, everything is answered. */
package com.penny.system;
