/** The empty shop: its solids, surfaces and lamps, and the picture of it that every frame of a camera starts from. */
package com.penny.samples.store;
