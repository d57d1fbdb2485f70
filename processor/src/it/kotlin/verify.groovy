// What the job of this project must leave behind.
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('sum 7980, 9 of words, size 1') : 'the job did not print its result'

File[] files = new File(basedir, 'offroad-report').listFiles()
File run = files.find { it.name ==~ /JobKt-\d{8}T\d{6}Z-\d+\.json/ }
assert run != null : "no run file among ${files}"
Map json = (Map) new groovy.json.JsonSlurper().parse(run)
assert json.state == 'finished'
Map names = json.sections.collectEntries { [it.id, it.name] }
Map calls = json.threads[0].tree.collectEntries { [names[it.section], it.calls] }
assert calls == [
    'Parser.parse': 1001,
    'Numbers.twice': 1000,
    'NumbersKt.half': 1000,
    // An internal function has its module in its name, as everywhere in Kotlin's class files.
    'Parser.lengths$kotlin_job': 1,
    'Parser.getSize': 1,
    'Source.read': 1
]
true
