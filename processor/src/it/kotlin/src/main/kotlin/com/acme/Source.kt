package com.acme

import dev.offroad.Measured

interface Source<out T : Any> {
    @Measured
    fun read(): T

    val name: String
}

class Words : Source<String> {
    override fun read() = "word"

    override val name = "words"
}
