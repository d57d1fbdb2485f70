package com.acme

import dev.offroad.Measured

object Numbers {
    @Measured
    @JvmStatic
    fun twice(number: Int): Int = 2 * number
}

@Measured
fun half(number: Int): Int = number / 2
