/**
 * Tests that run inside Open Liberty, on a small archive and an own server folder: for what no plain test can show and
 * what a system test could not pin down. Everything that can be seen from outside belongs to the system tests.
 */
package com.penny.container;
