class MeasuredParser {}
