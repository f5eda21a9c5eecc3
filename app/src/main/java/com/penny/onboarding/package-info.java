/**
 * How a store joins by itself: from an address to its first alert. Owns {@code store_milestone} and {@code store_agreement}; sets
 * up the demo.
 */
package com.penny.onboarding;
