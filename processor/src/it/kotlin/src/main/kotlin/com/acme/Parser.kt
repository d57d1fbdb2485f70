package com.acme

import dev.offroad.Measured

open class Parser(private val prefix: String = " ") {
    @Measured
    open fun parse(text: String?, suffix: String = "."): Int = (prefix + text + suffix).trim().length

    @Measured
    internal open fun lengths(texts: List<String>, length: (String) -> Int): Map<String, Int> =
        texts.associateWith { length(it) }

    open val size: Int
        @Measured get() = prefix.length

    fun both(text: String): Int = parse(text) + lengths(listOf(text)) { it.length }.getValue(text)
}
