// What the job of this project must leave behind.
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('words 3002') : 'the job did not print its result'
assert log.contains('in module com.acme.words') : 'the job did not run as a module'

File[] files = new File(basedir, 'offroad-report').listFiles()
assert files.find { it.name.endsWith('.json') } != null : "no run file among ${files}"
true
