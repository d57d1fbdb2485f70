package com.acme

fun main() {
    val parser: Parser = MeasuredParser()
    var sum = 0
    for (i in 0 until 1000) {
        sum += MeasuredNumbers.twice(MeasuredNumbersKt.half(parser.parse("line $i")))
    }
    val source: Source<String> = MeasuredSource(Words())
    println("sum $sum, ${parser.both(source.read())} of ${source.name}, size ${parser.size}")
}
