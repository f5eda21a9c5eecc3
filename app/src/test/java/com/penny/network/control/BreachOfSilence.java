package com.penny.network.control;

import com.penny.kernel.Money;
import com.penny.payments.Debts;

/** Lists people by what they owe, so that the architecture tests show that they would notice. */
public class BreachOfSilence {

    Debts debts;
    Money owed;
}
