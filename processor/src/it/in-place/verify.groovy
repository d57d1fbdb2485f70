// What the job of this project must leave behind, after each of the builds.
String log = new File(basedir, 'build.log').getText('UTF-8')
String source = new File(basedir, 'src/main/java/com/acme/Job.java').text
assert log.contains(source.contains('"all "') ? 'all 15780' : 'sum 15780') : 'the job did not print its result'
assert log.contains('found 2') : 'the class of the tests was not run'
assert !new File(basedir, 'target/classes/com/acme/MeasuredParser.class').exists()

File[] files = new File(basedir, 'offroad-report').listFiles()
File run = files.findAll { it.name ==~ /Job-\d{8}T\d{6}Z-\d+\.json/ }.max { it.lastModified() }
assert run != null : "no run file among ${files}"
Map json = (Map) new groovy.json.JsonSlurper().parse(run)
Map calls = [:].withDefault { 0 }
Closure add
add = { node -> calls[json.sections[node.section].name] += node.calls; node.children.each(add) }
json.threads*.tree.flatten().each(add)
assert calls == ['Parser.parse': 1001, 'Parser.twice': 1001, 'Check.run': 1] : calls
true
