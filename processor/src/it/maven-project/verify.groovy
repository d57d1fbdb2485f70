// What the job of this project must leave behind.
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('sum 15780') : 'the job did not print its result'
assert log.contains('Parser.parse') : 'no text report on the console'
assert log.contains('[offroad] report: ') : 'the path of the report was not said'

File[] files = new File(basedir, 'offroad-report').listFiles()
File run = files.find { it.name ==~ /Job-\d{8}T\d{6}Z-\d+\.json/ }
assert run != null : "no run file among ${files}"
Map json = (Map) new groovy.json.JsonSlurper().parse(run)
assert json.format == 'offroad.run/1'
assert json.state == 'finished'
assert json.sections*.name as Set == ['Parser.parse', 'Parser.twice'] as Set
assert json.threads[0].tree.every { it.calls == 1000 }
true
