/** Joins script and figure: what a person looks like, holds and does at one moment. */
package com.penny.samples.staging;
