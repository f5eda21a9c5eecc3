/** Runs the models: where people are, and where their joints are. */
package com.penny.vision.analyser.inference;
