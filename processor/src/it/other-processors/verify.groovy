// What the two jobs must leave behind, and how the third order fails.
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('PointText(x=3, y=6)') == 2 : 'the jobs did not print the point'
assert log.count('Ann has 5') == 2 : 'the jobs did not print the account'

for (String order : ['offroad-last', 'offroad-first']) {
    File[] files = new File(basedir, "offroad-report/${order}").listFiles()
    File run = files.find { it.name.endsWith('.json') }
    assert run != null : "no run file among ${files}"
    Map json = (Map) new groovy.json.JsonSlurper().parse(run)
    assert json.sections*.name as Set ==
        ['Geometry.sum', 'TimedPointMapper.toText', 'Account.pay', 'Account.getBalance'] as Set
}

// Lombok adds members to the class itself, so who comes before it does not see them.
assert log.contains('constructor Account in class com.acme.Account cannot be applied')
    || log.contains('constructor Account in class Account cannot be applied')
true
